/** How the calls are made. Public for the compiler, not for users. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.psa.superops.internal;
