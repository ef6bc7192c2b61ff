package io.mspbilling.http.connector;

import io.mspbilling.http.AnswerReader;
import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.http.VendorHttp;
import java.util.function.Supplier;

/** How a connector makes its calls. Implementations are safe for any number of threads. */
public interface Caller {

  /** Short name of the vendor's system, as in {@code connectwise}; shown in failures. */
  String system();

  /** The vendor's API, for its readers of answers and its guard of links. */
  VendorHttp http();

  /**
   * Makes a call.
   *
   * @param call starts the call; asked again if it has to be made at another place
   * @throws io.mspbilling.failure.BillingException as {@link VendorHttp}
   */
  default <T> T send(Supplier<HttpCallBuilder> call, AnswerReader<T> reader) {
    return http().send(call.get().build(), reader);
  }
}
