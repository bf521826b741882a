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

    /// <summary>The subjects of the notebooks, for the syllabus of a build in which one is not there yet.</summary>
    public static IReadOnlyDictionary<string, string> PlannedTitles { get; } = new Dictionary<string, string>
    {
        ["01"] = "Gradient descent", ["02"] = "Curvature and Newton's method", ["03"] = "Momentum and adaptive steps",
        ["04"] = "Adam and its kin", ["05"] = "Stochastic gradients", ["06"] = "One neuron, two layers", ["07"] = "Matrix gradients",
        ["08"] = "Softmax and cross-entropy", ["09"] = "Convolution", ["10"] = "What backpropagation costs",
        ["11"] = "Four ways to a derivative", ["12"] = "Reverse mode and the graph", ["13"] = "Forward mode and second order",
        ["14"] = "Vanishing and exploding signals", ["15"] = "Initialisation", ["16"] = "Normalisation", ["17"] = "Residual connections",
        ["18"] = "Depth, scaling and warm-up", ["19"] = "The Transformer layer", ["20"] = "Second-order methods",
        ["21"] = "Large batches and parallel training", ["22"] = "A small language model", ["23"] = "Accelerators", ["24"] = "Errata",
    };
}
