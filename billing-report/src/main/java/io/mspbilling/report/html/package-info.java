/** A report as one web page that needs nothing else: no network, no script. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.report.html;
