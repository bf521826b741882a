namespace Course.Notebooks;

/// <summary>A part of the syllabus.</summary>
/// <param name="Id">Its Roman number, as the ledger writes it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">One sentence about it, as Markdown.</param>
public sealed record CoursePart(string Id, string Title, string Summary)
{
    /// <summary>The five parts of the course.</summary>
    public static IReadOnlyList<CoursePart> Default { get; } =
    [
        new("I", "Descent", "How a step downhill is chosen, how long it may be, and what momentum, adaptive rates and noise do to the path."),
        new("II", "Backpropagation by hand", "Every gradient of a network derived with a pencil, from one neuron to convolution, and what it costs."),
        new("III", "Automatic differentiation", "The same derivatives by a machine: graphs, reverse mode, forward mode, second order."),
        new("IV", "Signals in deep networks", "Why depth makes signals vanish or explode, and what initialisation, normalisation and residual connections do about it."),
        new("V", "Practice", "Second-order methods, parallel training, a small Transformer, accelerators, and the slips of the source documents."),
    ];
}
