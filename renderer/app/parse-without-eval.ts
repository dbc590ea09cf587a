import { z } from 'zod'

// The page may not run text as code. Zod would try once, and for the report of the refusal V8 reads the whole program
// again to name the line: a tenth of a second of every start, of the window and of the first print.
z.config({ jitless: true })
