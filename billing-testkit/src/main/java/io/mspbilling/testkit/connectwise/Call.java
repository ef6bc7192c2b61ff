package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeJsonException;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeRequest;
import java.util.List;

/**
 * One call of an endpoint.
 *
 * @param ids the numbers in the path, outer first
 */
record Call(FakeRequest request, List<Long> ids) {

  /** Returns the id of the record itself. */
  long id() {
    return ids.get(ids.size() - 1);
  }

  /** Returns the id of the record that the collection belongs to. */
  long parentId() {
    return ids.get(0);
  }

  FakeJson json() {
    try {
      return request.json();
    } catch (FakeJsonException malformed) {
      throw Refused.because(400, "InvalidObject", "The body is not valid JSON.");
    }
  }

  FakeObject object() {
    return json()
        .asObject()
        .orElseThrow(() -> Refused.because(400, "InvalidObject", "The body is not an object."));
  }
}
