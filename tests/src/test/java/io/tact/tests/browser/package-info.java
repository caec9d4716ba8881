/**
 * The Studio in a real browser against the application that all tests share. Skipped, and said so,
 * where there is no Chromium; screenshots of every page lie under {@code target/screenshots}.
 */
package io.tact.tests.browser;
