/** How value classes are generated: settings of the build, nothing at run time. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.style;
