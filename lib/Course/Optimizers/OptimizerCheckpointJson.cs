using System.Text.Json;
using System.Text.Json.Serialization;

namespace Course;

/// <summary>The file format of <see cref="OptimizerCheckpoint"/>.</summary>
internal static class OptimizerCheckpointJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // a run that diverged can be saved, too
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static void Write(OptimizerCheckpoint checkpoint, Stream stream) => JsonSerializer.Serialize(stream, new File(
        checkpoint.Optimizer, checkpoint.Steps, checkpoint.LearningRate,
        [.. checkpoint.Parameters.Select(saved => new Entry(saved.Parameter, Sizes(saved.Shape), saved.Arrays.ToDictionary(array => array.Key, array => new Numbers(Sizes(array.Value.Shape), array.Value.ToArray()))))]), Options);

    public static OptimizerCheckpoint Read(Stream stream)
    {
        try
        {
            var file = JsonSerializer.Deserialize<File>(stream, Options) ?? throw new InvalidDataException("This is no checkpoint of an optimizer: it holds null.");
            return new(file.Optimizer, file.Steps, file.LearningRate,
                [.. file.Parameters.Select(entry => Required(entry)).Select(entry => new SavedState(entry.Name, entry.Shape, entry.State.ToDictionary(array => array.Key, array => Tensor(Required(array.Value)))))]);
        }
        catch (Exception exception) when (exception is JsonException or ShapeException)
        {
            throw new InvalidDataException($"This is no checkpoint of an optimizer: {exception.Message}", exception);
        }
    }

    private static Tensor<double> Tensor(Numbers array) => new(array.Values, array.Shape);

    // inside of lists and dictionaries the reader lets null through
    private static T Required<T>(T? part) where T : class => part ?? throw new JsonException("a part of it is null.");

    private static int[] Sizes(Shape shape) => shape.Sizes.ToArray();

    private sealed record File(string Optimizer, int Steps, double LearningRate, Entry[] Parameters);

    private sealed record Entry(string Name, int[] Shape, Dictionary<string, Numbers> State);

    private sealed record Numbers(int[] Shape, double[] Values);
}
