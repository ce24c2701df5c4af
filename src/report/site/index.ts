/** The pages of a paper's site, as Markdown documents; no Node, but the libraries of `lemmakit docs`. */
export { AUDIT_JSON, EVERY_STEP, everyStepPage, overviewPage, sectionPage } from "./overview.ts";
export { GLOSSARY_PAGE, glossaryPage } from "./glossary-page.ts";
export { stepPage } from "./step-page.ts";
export { STYLE } from "./style.ts";
export { overclaims } from "./restrictions.ts";
export { tryPage } from "./try-page.ts";
export { sectionDocument, type Quote, type SiteModel, type SiteStep, type SiteTheorem, type StepModule } from "./model.ts";
export { PAPER_PAGE, paperPage } from "./reading/paper-page.ts";
export { hasPictures, picturesPage, stepPicture } from "./pictures/index.ts";
export { titleOf } from "./title.ts";
