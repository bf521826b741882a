using System.Text.Json;

namespace Course;

/// <summary>
/// Golden numbers: inputs and results that PyTorch computed in float64, by the script data/golden/make.py.
/// <c>Golden.Load("softmax")["X"]</c> is one of its tensors.
/// </summary>
public sealed class Golden
{
    private readonly string name;
    private readonly Dictionary<string, Tensor<double>> tensors;

    private Golden(string name, Dictionary<string, Tensor<double>> tensors) => (this.name, this.tensors) = (name, tensors);

    /// <summary>The names of the tensors.</summary>
    public IReadOnlyCollection<string> Names => tensors.Keys;

    /// <summary>A tensor by its name.</summary>
    /// <exception cref="KeyNotFoundException">There is none of this name.</exception>
    public Tensor<double> this[string tensor] => tensors.TryGetValue(tensor, out var value)
        ? value
        : throw new KeyNotFoundException($"The golden set '{name}' has no tensor '{tensor}'. It has: {string.Join(", ", Names)}.");

    /// <summary>Reads a set of golden numbers.</summary>
    /// <exception cref="FileNotFoundException">There is no such set.</exception>
    public static Golden Load(string name)
    {
        using var stream = Resource.Open($"{name}.json", $"There are no golden numbers '{name}'. Run data/golden/make.py and build again.");
        using var document = JsonDocument.Parse(stream);
        return new(name, document.RootElement.GetProperty("tensors").EnumerateObject().ToDictionary(entry => entry.Name, entry => Read(entry.Value)));
    }

    private static Tensor<double> Read(JsonElement tensor) => new(
        [.. tensor.GetProperty("values").EnumerateArray().Select(value => value.GetDouble())],
        Shape.Create([.. tensor.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())]));
}
