/** Leaves out of the manifest what a page cannot use. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules = customElementsManifest.modules.filter(({ declarations }) =>
      declarations?.some(({ customElement }) => customElement),
    );
    for (const { declarations } of customElementsManifest.modules)
      for (const declaration of declarations) {
        const isPublic = ({ privacy, static: isStatic }) =>
          privacy !== 'private' && privacy !== 'protected' && !isStatic;
        declaration.members = declaration.members?.filter(isPublic);
      }
  },
};

export default {
  globs: ['src/elements/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly],
};
