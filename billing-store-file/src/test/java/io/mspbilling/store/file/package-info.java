/** The file journal under its contract, under crashes, and under damage. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.store.file;
