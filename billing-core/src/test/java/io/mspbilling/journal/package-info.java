/** Laws and examples of {@code io.mspbilling.journal}. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.journal;
