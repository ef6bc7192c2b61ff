/**
 * Rules of the world that change, kept as dated texts in the jar and readable without Java: as of
 * when they are told, and by whom.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.rules;
