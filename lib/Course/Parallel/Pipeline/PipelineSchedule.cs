using System.Globalization;

namespace Course;

/// <summary>
/// Who computes what and when, if a network is cut into p stages that follow each other and a batch into m micro-batches. Each stage has
/// the order of its operations; each operation begins as soon as the stage is free and what it needs has come.
/// </summary>
/// <remarks>
/// A forward pass needs the stage before; a backward pass the stage after, and the last stage's own forward. Sending takes no time.
/// GPipe (Y. Huang et al., 2019) runs all forward passes first. 1F1B (D. Narayanan et al., 2019) turns to one forward, one backward as soon as
/// it can. Both leave the fraction (p − 1)/(m + p − 1) of the time idle, the bubble; but stage s of GPipe holds m activations at most,
/// of 1F1B min(p − s, m). Ledger E-96.
/// </remarks>
public sealed class PipelineSchedule
{
    private readonly PipelineOperation[] operations;

    private PipelineSchedule(string name, int stages, int microBatches, PipelineOperation[] operations)
    {
        (Name, Stages, MicroBatches, this.operations) = (name, stages, microBatches, operations);
        Slots = operations.Max(operation => operation.End);
        Table = new PipelineOperation?[stages, Slots];
        foreach (var operation in operations)
            for (int slot = operation.Start; slot < operation.End; slot++) Table[operation.Stage, slot] = operation;
        PeakActivations = [.. Enumerable.Range(0, stages).Select(Peak)];
    }

    /// <summary>"GPipe" or "1F1B".</summary>
    public string Name { get; }

    /// <summary>p.</summary>
    public int Stages { get; }

    /// <summary>m.</summary>
    public int MicroBatches { get; }

    /// <summary>How many time slots the whole batch takes.</summary>
    public int Slots { get; }

    /// <summary>Everything that is computed.</summary>
    public IReadOnlyList<PipelineOperation> Operations => operations;

    /// <summary>What stage s computes in time slot t: Table[s, t]; null where it waits.</summary>
    public PipelineOperation?[,] Table { get; }

    /// <summary>The table as numbers for a heatmap, [p, slots]: i + 1 for the forward pass of micro-batch i, −(i + 1) for its backward pass, 0 for waiting.</summary>
    public Tensor<double> Codes => Tensor.From([Stages, Slots], i => Table[i / Slots, i % Slots] is { } operation ? (operation.IsBackward ? -1 : 1) * (operation.MicroBatch + 1) : 0);

    /// <summary>The slots, of all stages, in which a stage waits.</summary>
    public int IdleSlots => Stages * Slots - operations.Sum(operation => operation.Slots);

    /// <summary>The share of the time in which a stage waits: counted, not computed from the formula.</summary>
    public double BubbleFraction => (double)IdleSlots / ((double)Stages * Slots);

    /// <summary>For each stage, the most micro-batches whose activations it holds at once: from the start of the forward pass to the end of the backward pass.</summary>
    public IReadOnlyList<int> PeakActivations { get; }

    /// <summary>All forward passes, then all backward passes.</summary>
    /// <param name="stages">p.</param>
    /// <param name="microBatches">m.</param>
    /// <param name="forwardSlots">The time of a forward pass through a stage.</param>
    /// <param name="backwardSlots">The time of a backward pass; often twice the forward's.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not positive.</exception>
    public static PipelineSchedule GPipe(int stages, int microBatches, int forwardSlots = 1, int backwardSlots = 1) =>
        Simulate("GPipe", stages, microBatches, forwardSlots, backwardSlots, (_, m) => Forwards(0, m).Concat(Backwards(0, m)));

    /// <summary>Stage s runs min(p − 1 − s, m) forward passes, then forward and backward in turn, then the backward passes that are left.</summary>
    /// <inheritdoc cref="GPipe"/>
    public static PipelineSchedule OneForwardOneBackward(int stages, int microBatches, int forwardSlots = 1, int backwardSlots = 1) =>
        Simulate("1F1B", stages, microBatches, forwardSlots, backwardSlots, (stage, m) =>
        {
            int early = Math.Min(stages - 1 - stage, m), turns = m - early;
            return Forwards(0, early)
                .Concat(Enumerable.Range(0, turns).SelectMany(i => new[] { (early + i, false), (i, true) }))
                .Concat(Backwards(turns, early));
        });

    /// <summary>The table, one row a stage, as it is shown.</summary>
    public NumberTable ToTable() => new(
        ["stage", .. Enumerable.Range(0, Slots).Select(slot => slot.ToString(CultureInfo.InvariantCulture))],
        [.. Enumerable.Range(0, Stages).Select(stage => (string[])[stage.ToString(CultureInfo.InvariantCulture), .. Enumerable.Range(0, Slots).Select(slot => Table[stage, slot]?.ToString() ?? "")])],
        ToString());

    /// <summary>In words: the name, the sizes and how much is idle.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}, {Stages} stages, {MicroBatches} micro-batches: {IdleSlots} of {Stages * Slots} slots idle");

    private static PipelineSchedule Simulate(string name, int stages, int microBatches, int forwardSlots, int backwardSlots, Func<int, int, IEnumerable<(int MicroBatch, bool IsBackward)>> order)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(stages, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(microBatches, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(forwardSlots, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(backwardSlots, 1);
        var waiting = Enumerable.Range(0, stages).Select(stage => new Queue<(int MicroBatch, bool IsBackward)>(order(stage, microBatches))).ToArray();
        var done = new Dictionary<(int Stage, int MicroBatch, bool IsBackward), PipelineOperation>();
        var free = new int[stages];
        while (done.Count < 2 * stages * microBatches)
            for (int stage = 0; stage < stages; stage++)
                while (waiting[stage].TryPeek(out var next) && Ready(stage, next) is { } ready)
                {
                    var operation = new PipelineOperation(stage, next.MicroBatch, next.IsBackward, Math.Max(ready, free[stage]), next.IsBackward ? backwardSlots : forwardSlots);
                    done[(stage, next.MicroBatch, next.IsBackward)] = operation;
                    free[stage] = operation.End;
                    waiting[stage].Dequeue();
                }
        return new(name, stages, microBatches, [.. done.Values.OrderBy(operation => operation.Start).ThenBy(operation => operation.Stage)]);

        // When what the operation needs is there; null while that is not known yet.
        int? Ready(int stage, (int MicroBatch, bool IsBackward) next) => next.IsBackward
            ? done.GetValueOrDefault(stage == stages - 1 ? (stage, next.MicroBatch, false) : (stage + 1, next.MicroBatch, true))?.End
            : stage == 0 ? 0 : done.GetValueOrDefault((stage - 1, next.MicroBatch, false))?.End;
    }

    private static IEnumerable<(int MicroBatch, bool IsBackward)> Forwards(int first, int count) => Enumerable.Range(first, count).Select(i => (i, false));

    private static IEnumerable<(int MicroBatch, bool IsBackward)> Backwards(int first, int count) => Enumerable.Range(first, count).Select(i => (i, true));

    private int Peak(int stage)
    {
        int held = 0, peak = 0;
        for (int slot = 0; slot < Slots; slot++)
            if (Table[stage, slot] is { } operation)
            {
                if (!operation.IsBackward && operation.Start == slot) peak = Math.Max(peak, ++held);
                if (operation.IsBackward && operation.End == slot + 1) held--;
            }
        return peak;
    }
}
