using Social.Testing.Tests.Google;

namespace Social.Testing.Tests.GoogleBusiness;

public abstract class GoogleBusinessTestBase : GoogleTestBase<GoogleBusinessEmulator>
{
    protected GoogleBusinessEmulator Business => Google;

    /// <summary>The v4 path of the default location.</summary>
    protected string Location => "/v4/" + Business.DefaultLocation.LongName;

    protected override GoogleBusinessEmulator Choose(SocialEmulator emulator) => emulator.GoogleBusiness;

    protected override NetworkEmulatorOptions ChooseOptions(SocialEmulatorOptions options) => options.GoogleBusiness;

    /// <summary>Serves one body on loopback to whoever fetches it.</summary>
    protected static async Task<(string Url, Task Serving)> Serve(byte[] body, string status = "200 OK", string headers = "")
    {
        var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var serving = Task.Run(async () =>
        {
            using (listener)
            using (var client = await listener.AcceptTcpClientAsync(Cancellation))
            {
                var stream = client.GetStream();
                await stream.ReadAsync(new byte[4096], Cancellation);
                await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\n{headers}Connection: close\r\n\r\n"), Cancellation);
                await stream.WriteAsync(body, Cancellation);
            }
        }, Cancellation);
        await Task.Yield();
        return ($"http://127.0.0.1:{((System.Net.IPEndPoint)listener.LocalEndpoint).Port}/photo.png", serving);
    }
}
