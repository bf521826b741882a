namespace Course;

/// <summary>The forward or backward pass of one micro-batch through one stage.</summary>
/// <param name="Stage">The stage, from 0.</param>
/// <param name="MicroBatch">The micro-batch, from 0.</param>
/// <param name="IsBackward">Backward or forward.</param>
/// <param name="Start">The first time slot it takes.</param>
/// <param name="Slots">How many slots it takes.</param>
public sealed record PipelineOperation(int Stage, int MicroBatch, bool IsBackward, int Start, int Slots)
{
    /// <summary>The first slot after it.</summary>
    public int End => Start + Slots;

    /// <summary>F2 or B2.</summary>
    public override string ToString() => $"{(IsBackward ? 'B' : 'F')}{MicroBatch}";
}
