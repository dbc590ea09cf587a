// OpenCC's character tables as the package ships them; only the converters are typed there.
declare module 'opencc-js/dict/TSCharacters' {
  /** `traditional simplified …|traditional simplified …` */
  const table: string
  export default table
}
declare module 'opencc-js/dict/TWVariantsRev' {
  /** `Taiwan's form standard form|…` */
  const table: string
  export default table
}
declare module 'opencc-js/dict/HKVariantsRev' {
  /** `Hong Kong's form standard form|…` */
  const table: string
  export default table
}
