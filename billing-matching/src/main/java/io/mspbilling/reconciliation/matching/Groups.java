package io.mspbilling.reconciliation.matching;

/** Which of some numbered things belong together, directly or by way of others. */
final class Groups {

  private final int[] parents;

  Groups(int count) {
    parents = new int[count];
    for (int i = 0; i < count; i++) {
      parents[i] = i;
    }
  }

  /** The least member of a thing's group. */
  int of(int thing) {
    int root = thing;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  void join(int a, int b) {
    int first = of(a);
    int second = of(b);
    parents[Math.max(first, second)] = Math.min(first, second);
  }
}
