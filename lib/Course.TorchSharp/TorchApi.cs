using System.Reflection;

namespace Course;

/// <summary>What changed between the versions of TorchSharp that this library works with, in one place.</summary>
internal static class TorchApi
{
    // The gradient was a method, grad(), and became a property, grad.
    private static readonly Func<torch.Tensor, torch.Tensor?> GradientOf = Find();

    /// <summary>The gradient that the backward pass left at a parameter, if it came by.</summary>
    public static torch.Tensor? Gradient(torch.Tensor parameter) => GradientOf(parameter);

    /// <summary>TorchSharp's version, and that of PyTorch's library that it is written for.</summary>
    public static string Version
    {
        get
        {
            string sharp = typeof(torch).Assembly.GetName().Version is { } version ? version.ToString(3) : "of unknown version";
            return $"TorchSharp {sharp}, for libtorch {torch.__version__}";
        }
    }

    private static Func<torch.Tensor, torch.Tensor?> Find()
    {
        var tensor = typeof(torch.Tensor);
        var method = tensor.GetMethod("grad", Type.EmptyTypes) ?? tensor.GetProperty("grad", BindingFlags.Public | BindingFlags.Instance)?.GetMethod
            ?? throw new InvalidOperationException($"{Version} has no gradient under the name 'grad': it is newer or older than this library knows.");
        return method.CreateDelegate<Func<torch.Tensor, torch.Tensor?>>();
    }
}
