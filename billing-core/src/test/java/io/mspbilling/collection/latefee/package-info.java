/** Laws and examples of {@code io.mspbilling.collection.latefee}. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.collection.latefee;
