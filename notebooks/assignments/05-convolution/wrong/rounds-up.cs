// WRONG rounds the number of places up, and gives a window that does not fit a size
// EXPECT positions-check 1
// ANSWER positions
static int Places(int n, int h, int s, int p) =>
    (int)Math.Ceiling((n + 2.0 * p - h) / s) + 1;
