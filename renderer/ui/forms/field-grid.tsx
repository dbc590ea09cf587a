import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import './forms.css'

/** Labels and values in two aligned columns; the facts of a record. */
export function FieldGrid(props: { children: ReactNode }) {
  return <dl className="rp-fields">{props.children}</dl>
}

/** One fact. An empty value shows a dash, so that the reader knows nothing is hidden. */
export function Field(props: { label: ReactNode; children?: ReactNode }) {
  const { t } = useTranslation('ui')
  const isEmpty = props.children === undefined || props.children === null || props.children === ''
  return (
    <div className="rp-field">
      <dt>{props.label}</dt>
      <dd>{isEmpty ? <span className="rp-field-empty">{t('emptyValue')}</span> : props.children}</dd>
    </div>
  )
}

/** A titled part of a form; the fields inside flow into two columns where there is room. */
export function FormSection(props: { title: ReactNode; description?: ReactNode; children: ReactNode }) {
  const titleId = useId()
  return (
    <section className="rp-form-section" aria-labelledby={titleId}>
      <div className="rp-form-section-head">
        <h2 id={titleId}>{props.title}</h2>
        {props.description === undefined ? null : <p>{props.description}</p>}
      </div>
      <div className="rp-form-section-body">{props.children}</div>
    </section>
  )
}

/** Takes the whole width of a FormSection. */
export function FullWidth(props: { children: ReactNode }) {
  return <div className="rp-form-wide">{props.children}</div>
}
