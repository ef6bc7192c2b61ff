package io.mspbilling.testkit.contract;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Breaks one method of a sound connector, so that a contract can be seen to notice. */
final class Broken {

  /** A call of the method that is broken. */
  @FunctionalInterface
  interface Call {
    @Nullable Object go() throws Throwable;
  }

  private Broken() {}

  /**
   * Puts something wrong in place of one method.
   *
   * @param wrong gets the sound call and its arguments
   */
  static <T> T in(
      Class<T> port, T sound, String method, BiFunction<Call, Object[], Optional<Object>> wrong) {
    Object broken =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, called, arguments) -> {
              Call call =
                  () -> {
                    try {
                      return called.invoke(sound, arguments);
                    } catch (InvocationTargetException e) {
                      throw e.getCause();
                    }
                  };
              return called.getName().equals(method)
                  ? wrong.apply(call, arguments).orElse(null)
                  : call.go();
            });
    return port.cast(broken);
  }

  /** Makes the sound call. */
  static Object sound(Call call) {
    try {
      Object result = call.go();
      return result == null ? "nothing" : result;
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  /** How many tests of a contract fail. */
  static long failures(Class<?> contract) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(DiscoverySelectors.selectClass(contract))
        .execute()
        .testEvents()
        .failed()
        .count();
  }
}
