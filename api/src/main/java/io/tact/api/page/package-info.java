/**
 * Where the Studio meets its server: the sign-in form, the files of the pages, who is signed in,
 * and the figures of the first page.
 */
package io.tact.api.page;
