package io.mspbilling.automation.world;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** A port on which one call goes another way. */
public final class Broken {

  private Broken() {}

  /** What becomes of one call. */
  @FunctionalInterface
  public interface Call<P> {
    @Nullable Object instead(P port, Object[] args) throws Throwable;
  }

  /**
   * @param method the call that goes another way; all others go through
   */
  public static <P> P port(Class<P> type, P port, String method, Call<P> call) {
    InvocationHandler handler =
        (proxy, called, args) ->
            called.getName().equals(method)
                ? call.instead(port, args)
                : through(port, called, args);
    return type.cast(
        Proxy.newProxyInstance(Broken.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static <P> @Nullable Object through(P port, Method called, Object @Nullable [] args)
      throws Throwable {
    try {
      return called.invoke(port, args);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
