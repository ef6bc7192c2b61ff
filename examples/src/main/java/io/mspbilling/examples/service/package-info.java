/** The service of {@code docs/getting-started.md}. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.examples.service;
