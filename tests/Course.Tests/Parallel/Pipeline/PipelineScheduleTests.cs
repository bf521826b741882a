namespace Course.Tests;

public class PipelineScheduleTests
{
    private static readonly (int Forward, int Backward)[] Times = [(1, 1), (1, 2), (2, 3), (3, 1)];

    private static IEnumerable<(PipelineSchedule Schedule, int P, int M)> All(Func<int, int, int, int, PipelineSchedule> make) =>
        from p in Enumerable.Range(1, 6) from m in Enumerable.Range(1, 9) from time in Times select (make(p, m, time.Forward, time.Backward), p, m);

    private static IEnumerable<(PipelineSchedule Schedule, int P, int M)> Both => All(PipelineSchedule.GPipe).Concat(All(PipelineSchedule.OneForwardOneBackward));

    [Fact]
    public void TheBubbleIsExactlyItsFormula() => Assert.All(Both, one => Assert.Equal((one.P - 1.0) / (one.M + one.P - 1.0), one.Schedule.BubbleFraction));

    [Fact]
    public void GPipeHoldsAllMicroBatches() => Assert.All(All(PipelineSchedule.GPipe), one => Assert.Equal(Enumerable.Repeat(one.M, one.P), one.Schedule.PeakActivations));

    [Fact]
    public void OneForwardOneBackwardHoldsNoMoreThanTheStagesThatFollow() => Assert.All(
        All(PipelineSchedule.OneForwardOneBackward), one => Assert.Equal(Enumerable.Range(0, one.P).Select(s => Math.Min(one.P - s, one.M)), one.Schedule.PeakActivations));

    [Fact]
    public void EveryPassHappensOnceOnEveryStage() => Assert.All(Both, one =>
    {
        var passes = one.Schedule.Operations.Select(operation => (operation.Stage, operation.MicroBatch, operation.IsBackward)).ToHashSet();
        Assert.Equal(2 * one.P * one.M, passes.Count);
        Assert.Equal(passes.Count, one.Schedule.Operations.Count);
    });

    [Fact]
    public void NothingStartsBeforeWhatItNeedsAndNoStageDoesTwoThingsAtOnce() => Assert.All(Both, one =>
    {
        var ends = one.Schedule.Operations.ToDictionary(operation => (operation.Stage, operation.MicroBatch, operation.IsBackward), operation => operation.End);
        foreach (var operation in one.Schedule.Operations)
        {
            int needed = !operation.IsBackward
                ? operation.Stage == 0 ? 0 : ends[(operation.Stage - 1, operation.MicroBatch, false)]
                : Math.Max(ends[(operation.Stage, operation.MicroBatch, false)], operation.Stage == one.P - 1 ? 0 : ends[(operation.Stage + 1, operation.MicroBatch, true)]);
            Assert.True(operation.Start >= needed, $"{one.Schedule}: {operation} on stage {operation.Stage}");
            for (int slot = operation.Start; slot < operation.End; slot++) Assert.Same(operation, one.Schedule.Table[operation.Stage, slot]);
        }
    });

    [Fact]
    public void GPipeOfTwoStagesByHand() => Assert.Equal(
        "stage\t0\t1\t2\t3\t4\t5\n0\tF0\tF1\t\t\tB0\tB1\n1\t\tF0\tF1\tB0\tB1\t",
        PipelineSchedule.GPipe(2, 2).ToTable().ToString());

    [Fact]
    public void OneForwardOneBackwardOfTwoStagesByHand() => Assert.Equal(
        "stage\t0\t1\t2\t3\t4\t5\t6\t7\n0\tF0\tF1\t\tB0\tF2\tB1\t\tB2\n1\t\tF0\tB0\tF1\tB1\tF2\tB2\t",
        PipelineSchedule.OneForwardOneBackward(2, 3).ToTable().ToString());

    [Fact]
    public void TheCodesSayTheTableInNumbers()
    {
        var codes = PipelineSchedule.GPipe(2, 2).Codes;
        Assert.Equal([2, 6], codes.Shape);
        Assert.Equal([1, 2, 0, 0, -1, -2, 0, 1, 2, -1, -2, 0], codes.ToArray());
    }

    [Fact]
    public void ItSaysWhatItIs() => Assert.Equal("1F1B, 2 stages, 3 micro-batches: 4 of 16 slots idle", PipelineSchedule.OneForwardOneBackward(2, 3).ToString());

    [Theory]
    [InlineData(0, 1, 1, 1)]
    [InlineData(1, 0, 1, 1)]
    [InlineData(1, 1, 0, 1)]
    [InlineData(1, 1, 1, 0)]
    public void SizesArePositive(int stages, int microBatches, int forward, int backward) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PipelineSchedule.GPipe(stages, microBatches, forward, backward));
}
