/** Laws and examples of {@code io.mspbilling.collection.instalment}. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.collection.instalment;
