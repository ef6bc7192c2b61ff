/**
 * One way to talk to every vendor. {@link io.mspbilling.http.VendorHttp} sends an {@link
 * io.mspbilling.http.HttpCall} under limits, repeats only what is safe to repeat, and turns every
 * outcome into an answer or a typed failure that says whether money is in doubt.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.http;
