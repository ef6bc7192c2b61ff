/** The rules of the architecture that a machine can check, and proof that each can fail. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.architecture;
