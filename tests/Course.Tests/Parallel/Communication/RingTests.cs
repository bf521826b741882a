namespace Course.Tests;

public class RingTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(5, 3)]
    public void ABroadcastGivesAllTheRootsNumbersAndSendsThemOncePerReceiver(int workers, int root)
    {
        var ring = new Ring<double>(workers);
        var received = ring.Run(worker =>
        {
            double[] values = [worker.Rank, 10 * worker.Rank, 7];
            worker.Broadcast(values, root);
            return values;
        });
        Assert.All(received, values => Assert.Equal([root, 10 * root, 7], values));
        Assert.Equal(3L * (workers - 1), ring.Sent.Sum());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void AnAllGatherPutsUnevenPartsTogether(int workers)
    {
        // Worker r brings r numbers.
        int[] bounds = [.. Enumerable.Range(0, workers + 1).Select(r => r * (r - 1) / 2)];
        var ring = new Ring<double>(workers);
        var whole = ring.Run(worker =>
        {
            var values = new double[bounds[^1]];
            values.AsSpan(bounds[worker.Rank]..bounds[worker.Rank + 1]).Fill(worker.Rank + 1);
            worker.AllGather(values, bounds);
            return values;
        });
        var expected = Enumerable.Range(0, workers).SelectMany(r => Enumerable.Repeat(r + 1.0, r));
        Assert.All(whole, values => Assert.Equal(expected, values));
        Assert.Equal((long)(workers - 1) * bounds[^1], ring.Sent.Sum());
    }

    [Fact]
    public void TheFailureOfOneWorkerIsThrownAndTheOthersDoNotWaitForIt()
    {
        var ring = new Ring<double>(4);
        var failure = Assert.Throws<FormatException>(() => ring.Run(worker =>
        {
            if (worker.Rank == 2) throw new FormatException("of worker 2");
            worker.AllReduce(new double[8]);
        }));
        Assert.Equal("of worker 2", failure.Message);
    }

    [Fact]
    public void ARingWorksAgainAfterAFailure()
    {
        var ring = new Ring<double>(3);
        Assert.Throws<FormatException>(() => ring.Run(worker =>
        {
            if (worker.Rank == 0) throw new FormatException();
            worker.AllReduce(new double[8]);
        }));
        Assert.All(ring.Run(worker => Sum(worker, 1)), sum => Assert.Equal(3, sum));
    }

    [Fact]
    public void WorkersThatMakeDifferentCallsFailWithAReason()
    {
        var ring = new Ring<double>(3);
        Assert.Contains("same calls", Assert.Throws<CommunicationException>(() => ring.Run(worker =>
        {
            if (worker.Rank != 1) worker.AllReduce(new double[6]);
        })).Message);
        Assert.Contains("same length", Assert.Throws<CommunicationException>(() => ring.Run(worker => worker.AllReduce(new double[3 + 3 * worker.Rank]))).Message);
    }

    [Fact]
    public void AWorkerCalledOutsideOfARunFailsInsteadOfWaiting() =>
        Assert.Contains("inside Ring.Run", Assert.Throws<CommunicationException>(() => new Ring<double>(2).Workers[0].AllReduce(new double[2])).Message);

    [Fact]
    public void ARunInsideARunIsRefused()
    {
        var ring = new Ring<double>(2);
        Assert.Throws<InvalidOperationException>(() => ring.Run(_ => ring.Run(_ => { })));
    }

    [Fact]
    public void CallsAreCountedAndTheCountCanStartAfresh()
    {
        var ring = new Ring<double>(2);
        ring.Run(worker =>
        {
            Sum(worker, 1);
            Sum(worker, 2);
            worker.Broadcast(new double[1]);
            worker.AllGather(new double[2], [0, 1, 2]);
        });
        var traffic = ring.Workers[0].Traffic;
        Assert.Equal((2, 1, 1), (traffic.AllReduces, traffic.Broadcasts, traffic.AllGathers));
        Assert.True(traffic.Sent > 0);
        ring.ClearTraffic();
        Assert.Equal((0, 0L), (traffic.AllReduces, traffic.Sent));
    }

    [Fact]
    public void BadArgumentsAreNamed()
    {
        var worker = new Ring<double>(1).Workers[0];
        Assert.Throws<ArgumentOutOfRangeException>(() => new Ring<double>(0));
        Assert.Contains("got 1", Assert.Throws<ArgumentOutOfRangeException>(() => worker.Broadcast(new double[1], root: 1)).Message);
        Assert.Contains("rise from 0 to 3", Assert.Throws<ArgumentException>(() => worker.AllGather(new double[3], [0, 2])).Message);
    }

    private static double Sum(RingWorker<double> worker, double term)
    {
        double[] values = [term];
        worker.AllReduce(values);
        return values[0];
    }
}
