namespace Course;

/// <summary>A data file is not what it should be. The message names the file, the place in it, and what was expected there.</summary>
public sealed class DataFormatException(string message) : FormatException(message);
