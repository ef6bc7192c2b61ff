package io.mspbilling.testkit.engine;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeJsonException;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeRequest;
import java.util.List;

/**
 * One call of an endpoint.
 *
 * @param ids what stands in the path where the endpoint has braces, outer first
 */
public record Call(FakeRequest request, List<String> ids) {

  /** Returns the id of the record itself. */
  public long id() {
    return Long.parseLong(ids.get(ids.size() - 1));
  }

  /** Returns the id of the record that the collection belongs to. */
  public long parentId() {
    return Long.parseLong(ids.get(0));
  }

  /**
   * Returns the body.
   *
   * @throws FakeJsonException if it is no JSON
   */
  public FakeJson json() {
    return request.json();
  }

  /**
   * Returns the body.
   *
   * @throws FakeJsonException if it is no JSON object
   */
  public FakeObject object() {
    return FakeObject.parse(request.bodyText());
  }
}
