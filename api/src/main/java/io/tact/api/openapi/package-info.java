/** The OpenAPI document, generated from the controllers, with what they have in common. */
package io.tact.api.openapi;
