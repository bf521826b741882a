namespace Course.Tests;

public class RingAllReduceTests
{
    public static TheoryData<int, int> Sizes => new()
    {
        { 1, 5 }, { 2, 8 }, { 2, 7 }, { 3, 12 }, { 4, 12 }, { 4, 13 }, { 5, 3 }, { 7, 0 }, { 8, 1 }, { 6, 1000 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void EveryWorkerGetsTheSumInTheStatedOrderToTheBit(int workers, int length)
    {
        var arrays = Arrays(workers, length);
        var expected = InRingOrder(arrays);
        RingAllReduce.Sum(arrays);
        Assert.All(arrays, array => Assert.Equal(expected, array.ToArray()));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void EveryWorkerSendsTwiceTheArrayLessTwoChunks(int workers, int length)
    {
        var sent = RingAllReduce.Sum(Arrays(workers, length));
        Assert.Equal(Enumerable.Range(0, workers).Select(r => RingAllReduce.Sent(length, workers, r)), sent);
        Assert.Equal(2L * (workers - 1) * length, sent.Sum());
        Assert.All(sent, count => Assert.True(Math.Abs(count - 2.0 * (workers - 1) / workers * length) < 2));
        if (length % workers == 0) Assert.All(sent, count => Assert.Equal(2L * (workers - 1) * (length / workers), count));
    }

    [Fact]
    public void TheSumOfFourWorkersByHand()
    {
        Tensor<double>[] arrays = [Tensor.Of(1, 2, 3, 4), Tensor.Of(10, 20, 30, 40), Tensor.Of(100, 200, 300, 400), Tensor.Of(1000, 2000, 3000, 4000)];
        Assert.Equal([6L, 6, 6, 6], RingAllReduce.Sum(arrays));
        Assert.All(arrays, array => Assert.Equal([1111, 2222, 3333, 4444], array.ToArray()));
    }

    [Fact]
    public void TheAverageIsTheSumDividedByTheWorkers()
    {
        Tensor<float>[] arrays = [Tensor.Of(1, 2).To<float>(), Tensor.Of(2, 4).To<float>(), Tensor.Of(6, 9).To<float>()];
        RingAllReduce.Average(arrays);
        Assert.All(arrays, array => Assert.Equal([3f, 5f], array.ToArray()));
    }

    [Fact]
    public void WhatCannotBeSummedIsNamed()
    {
        var x = Tensor.Ones([3]);
        Assert.Contains("worker 1", Assert.Throws<ShapeException>(() => RingAllReduce.Sum([x, Tensor.Ones([4])])).Message);
        Assert.Contains("given twice", Assert.Throws<ArgumentException>(() => RingAllReduce.Sum([x, x])).Message);
        Assert.Throws<ArgumentException>(() => RingAllReduce.Sum(Array.Empty<Tensor<double>>()));
    }

    // Numbers of very different sizes, so that another order of terms gives other bits.
    private static Tensor<double>[] Arrays(int workers, int length) =>
        [.. Enumerable.Range(0, workers).Select(r => (Tensor.Normal([length], seed: r + 1) * 4.0).Exp())];

    private static double[] InRingOrder(Tensor<double>[] arrays)
    {
        int k = arrays.Length;
        var bounds = Shares.Bounds(arrays[0].Count, k);
        var sum = new double[arrays[0].Count];
        for (int chunk = 0; chunk < k; chunk++)
            for (int i = bounds[chunk]; i < bounds[chunk + 1]; i++)
                sum[i] = Enumerable.Range(0, k).Select(step => arrays[(chunk + step) % k].Span[i]).Aggregate((total, term) => total + term);
        return sum;
    }
}
