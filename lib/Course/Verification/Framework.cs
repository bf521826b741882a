namespace Course;

/// <summary>Finds the framework that the optional library Course.TorchSharp brings, where that was built.</summary>
public static class Framework
{
    /// <summary>What to do where <see cref="Open"/> finds nothing.</summary>
    public const string HowToSwitchOn = "dotnet build -c Release Course.sln -p:WithTorchSharp=true";

    /// <summary>PyTorch's library by way of TorchSharp, or null where Course.TorchSharp was not built.</summary>
    /// <exception cref="InvalidOperationException">The library is there and cannot be used; the message says why.</exception>
    public static IFramework? Open() => new OptionalLibrary("Course.TorchSharp", "Course.TorchSharpFramework", "TorchSharp", HowToSwitchOn).Open<IFramework>();
}
