namespace Course;

/// <summary>The three ways to multiply matrices on a device, from the plainest to the best.</summary>
public enum MatMulKernel
{
    /// <summary>A thread for each number of C, which reads everything from the device's memory.</summary>
    Naive,

    /// <summary>Tiles of A and B in the memory that a group of threads shares.</summary>
    Tiled,

    /// <summary>Tiles, and 4×4 numbers of C in each thread's registers.</summary>
    RegisterBlocked,
}
