/** Messages to customers from templates: in text and HTML, in the tenant's brand and language. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.messages;
