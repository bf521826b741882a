namespace Course;

/// <summary>Finds the accelerator that the optional library Course.Ilgpu brings, where that was built.</summary>
public static class Accelerator
{
    /// <summary>What to do where <see cref="Open"/> finds nothing.</summary>
    public const string HowToSwitchOn = "dotnet build -c Release Course.sln -p:WithIlgpu=true";

    /// <summary>The best device there is, or null where Course.Ilgpu was not built. The caller disposes of it.</summary>
    /// <exception cref="InvalidOperationException">The library is there and cannot be used; the message says why.</exception>
    public static IAccelerator? Open() => new OptionalLibrary("Course.Ilgpu", "Course.IlgpuAccelerator", "ILGPU", HowToSwitchOn).Open<IAccelerator>();
}
