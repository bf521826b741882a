namespace Course;

/// <summary>Arrays whose shapes do not fit what was asked of them. The message names the shapes and what was expected.</summary>
public sealed class ShapeException(string message) : ArgumentException(message)
{
    /// <summary>For operands that must have one shape: stretching one of them would hide a mistake. A formula's unknown shape fits.</summary>
    internal static void ThrowIfDifferent(string first, Shape a, string second, Shape b)
    {
        if (a.IsKnown && b.IsKnown && a != b) throw new ShapeException($"{first} must have the shape of {second}, {b}, but has {a}.");
    }
}
