namespace Course.Cli;

/// <summary>One thing the doctor looked for.</summary>
/// <param name="Name">What.</param>
/// <param name="Present">Whether it is here.</param>
/// <param name="Found">Its version or place, or how it is missing.</param>
/// <param name="Gives">What it would give if it were here, and how to get it.</param>
/// <param name="Required">Whether the course cannot do without it.</param>
public sealed record Symptom(string Name, bool Present, string Found, string Gives, bool Required = false)
{
    /// <summary>✓ for what is here, ✗ for what must be and is not, – for what may be missing.</summary>
    public string Mark => Present ? "✓" : Required ? "✗" : "–";
}
