using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Course.Cli;

/// <summary>
/// The system's OpenBLAS, the peer of our products. Old versions do not know new processors and fall back to SSE3,
/// five times too slow to compare with; so the kernel is asked for by name before the library loads, and the
/// library must confirm it.
/// </summary>
public static unsafe partial class OpenBlas
{
    private const string Library = "libopenblas.so.0";
    private const int RowMajor = 101, NoTranspose = 111, Transpose = 112;

    /// <summary>The fastest kernel of OpenBLAS that this processor can run.</summary>
    public static string CoreType => Avx512F.IsSupported ? "SKYLAKEX" : "HASWELL";

    /// <summary>Loads the library on one thread. False, with the reason, if it is not installed or uses another kernel.</summary>
    public static bool TryLoad(out string message)
    {
        // .NET's own SetEnvironmentVariable does not reach native libraries.
        if (!OperatingSystem.IsLinux())
        {
            message = "OpenBLAS is compared with on Linux only.";
            return false;
        }
        SetEnvironment("OPENBLAS_CORETYPE", CoreType, 1);
        SetEnvironment("OPENBLAS_NUM_THREADS", "1", 1);
        if (!NativeLibrary.TryLoad(Library, out _))
        {
            message = $"{Library} is not installed (Debian: libopenblas0-pthread).";
            return false;
        }
        string core = Marshal.PtrToStringUTF8(CoreName()) ?? "";
        message = $"OpenBLAS kernel {core}, one thread";
        if (core.Equals(CoreType, StringComparison.OrdinalIgnoreCase)) return true;
        message = $"OpenBLAS uses the kernel {core}; expected {CoreType}.";
        return false;
    }

    /// <summary>C ← A·B with row-major C; a transposed operand is given as the row-major matrix it transposes.</summary>
    public static void Multiply(int m, int n, int k, float* a, int aStride, bool transposeA, float* b, int bStride, bool transposeB, float* c, int cStride) =>
        Single(RowMajor, transposeA ? Transpose : NoTranspose, transposeB ? Transpose : NoTranspose, m, n, k, 1, a, aStride, b, bStride, 0, c, cStride);

    /// <summary>The same in double.</summary>
    public static void Multiply(int m, int n, int k, double* a, int aStride, bool transposeA, double* b, int bStride, bool transposeB, double* c, int cStride) =>
        Double(RowMajor, transposeA ? Transpose : NoTranspose, transposeB ? Transpose : NoTranspose, m, n, k, 1, a, aStride, b, bStride, 0, c, cStride);

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);

    [LibraryImport(Library, EntryPoint = "openblas_get_corename")]
    private static partial nint CoreName();

    [LibraryImport(Library, EntryPoint = "cblas_sgemm")]
    private static partial void Single(int order, int transposeA, int transposeB, int m, int n, int k, float alpha, float* a, int lda, float* b, int ldb, float beta, float* c, int ldc);

    [LibraryImport(Library, EntryPoint = "cblas_dgemm")]
    private static partial void Double(int order, int transposeA, int transposeB, int m, int n, int k, double alpha, double* a, int lda, double* b, int ldb, double beta, double* c, int ldc);
}
