/** House settings shared by the modules of this project. Not exported to users. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.internal;
