/**
 * The demo bank: some thousand invented customers with a few months of history, so that a visitor
 * sees Tact at work without bringing data. Everything goes through the commands that real data go
 * through.
 */
package io.tact.api.demo;
