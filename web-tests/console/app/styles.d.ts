/** Style sheets are taken in by the bundler; they export nothing. */
declare module "*.css";
