// First, so that its own layer lies below Mantine's; its unlayered rules win over Mantine's layer wherever they stand.
import '#renderer/ui/theme/global.css'
// Mantine goes into a cascade layer, so that our own rules win without being written louder.
import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@mantine/charts/styles.layer.css'
import '@mantine/dropzone/styles.layer.css'
