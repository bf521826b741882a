namespace Course.Tests;

public class MpiLibraryTests
{
    [Fact]
    public void AMissingLibraryIsNamedWithWhatToInstall()
    {
        var missing = Assert.Throws<MpiNotFoundException>(() => MpiLibrary.Load("libmpi-that-is-not-there.so"));
        Assert.Contains("libmpi-that-is-not-there.so", missing.Message);
        Assert.Contains("apt-get install -y openmpi-bin", missing.Message);
    }

    [Fact]
    public void AnotherLibraryIsNoMpi() => Assert.Throws<MpiNotFoundException>(() => MpiLibrary.Load("libc.so.6"));
}
