/** Laws and examples of {@code io.mspbilling.money}. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.money;
