package io.mspbilling.http.oauth;

import io.mspbilling.http.Secret;
import java.util.function.Predicate;

/** Where access tokens come from. */
interface TokenSource {

  /** A token that is good for a while yet. */
  Secret current();

  /**
   * A token that is another one than was refused, renewed if nobody did so meanwhile.
   *
   * @param isAnother tells whether a token differs from the refused one
   */
  Secret renewedUnless(Predicate<Secret> isAnother);
}
