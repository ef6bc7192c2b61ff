package io.mspbilling.testkit.http;

/**
 * What a spoiler may look at besides the answer.
 *
 * @param request the request that was struck
 * @param previousPage the answer to the last GET of the same path, good as it was
 */
record SpoilScene(FakeRequest request, FakeAnswer previousPage, FakeVendor vendor) {

  FakeAnswer refusal(int status) {
    return vendor.refusal(status, request);
  }
}
