using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Social.Benchmarks.Measuring;
using Social.Benchmarks.Publishing;
using Social.Meta;

namespace Social.Benchmarks.Webhooks;

/// <summary>What checking a notification's signature costs beyond the HMAC itself.</summary>
internal static class WebhookChecks
{
    private const int Calls = 2000;
    private const int BodyLength = 4096;

    public static async Task<IReadOnlyList<Row>> MeasureAsync(Effort effort)
    {
        byte[] secret = Encoding.UTF8.GetBytes(Family.Token);
        byte[] body = RandomNumberGenerator.GetBytes(BodyLength);
        WebhookRequest request = new()
        {
            Method = "POST", Query = new Dictionary<string, string>(), Body = body,
            Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["X-Hub-Signature-256"] = "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(secret, body)) },
        };
        ServiceCollection services = new();
        services.AddSocial().AddFacebook(o => o.AppSecret = Family.Token);
        await using ServiceProvider provider = services.BuildServiceProvider();
        FacebookWebhooks receiver = provider.GetRequiredService<FacebookClient>().Webhooks;
        if (!await receiver.VerifyAsync(request))
        {
            throw new InvalidOperationException("The signature fits.");
        }

        PairResult result = await Pairs.MeasureRoundsAsync(() => Bare(secret, body), () => ChecksAsync(receiver, request), Calls, effort);
        double speed = 1 / result.Ratio;
        return
        [
            new Row($"verify a webhook, {BodyLength / 1024} KiB", $"{result.Floor:F2} µs", $"{result.Ours:F2} µs", $"{speed:F3}", $"{result.OwnBytes:F1}", ">= 0.95 x a bare HMAC, 0 B", speed >= 0.95 && result.OwnBytes < 0.5),
        ];
    }

    private static Task Bare(byte[] secret, byte[] body)
    {
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        for (int i = 0; i < Calls; i++)
        {
            HMACSHA256.HashData(secret, body, digest);
        }

        return Task.CompletedTask;
    }

    private static async Task ChecksAsync(FacebookWebhooks receiver, WebhookRequest request)
    {
        for (int i = 0; i < Calls; i++)
        {
            await receiver.VerifyAsync(request);
        }
    }
}
