package io.mspbilling.store.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does the same on several threads that start together. */
final class Parallel implements AutoCloseable {

  private final ExecutorService executor = Executors.newCachedThreadPool();

  /**
   * @param work what a thread does, made from its number, from 0
   * @return what each thread came to, in the order of their numbers
   */
  static <T> List<T> run(int threads, IntFunction<Callable<T>> work) throws Exception {
    try (Parallel parallel = new Parallel()) {
      List<T> results = new ArrayList<>();
      for (Future<T> future : parallel.start(threads, work)) {
        results.add(future.get());
      }
      return results;
    }
  }

  <T> List<Future<T>> start(int threads, IntFunction<Callable<T>> work) {
    CountDownLatch ready = new CountDownLatch(threads);
    List<Future<T>> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Callable<T> job = work.apply(i);
      running.add(
          executor.submit(
              () -> {
                ready.countDown();
                ready.await();
                return job.call();
              }));
    }
    return running;
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
