using System.Security.Cryptography;
using System.Text;

namespace Social.Testing;

/// <summary>The tokens and codes that Meta gave out.</summary>
internal sealed class GraphTokens(GraphState state)
{
    private static readonly TimeSpan CodeLifetime = TimeSpan.FromHours(1);
    private static readonly TimeSpan DataAccess = TimeSpan.FromDays(90);

    private readonly Dictionary<string, EmulatedGraphToken> _tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GraphCode> _codes = new(StringComparer.Ordinal);

    public EmulatedGraphToken IssueUser(EmulatedMetaUser user, IReadOnlyList<string> scopes, bool isLongLived)
    {
        foreach (var scope in scopes) user.Permissions[scope] = "granted";
        return Add(NewToken("EAAB"), user.Id, scopes, isLongLived ? state.Facebook.LongTokenLifetime : state.Facebook.ShortTokenLifetime, isLongLived, "USER");
    }

    /// <summary>Issues a Page's token; made with a long-lived token of the user it never ends, and it is the same whenever it is asked for.</summary>
    public EmulatedGraphToken IssuePage(EmulatedPage page, EmulatedGraphToken of)
    {
        lock (state.Gate)
        {
            var known = _tokens.Values.FirstOrDefault(t => t.PageId == page.Id && t.UserId == of.UserId && t.IsLongLived == of.IsLongLived && t.RefusedWith is null && t.ExpiresAt > state.Now && t.Scopes.SequenceEqual(of.Scopes));
            if (known is not null) return known;
            return Add(NewToken("EAAC"), of.UserId, of.Scopes, of.IsLongLived ? null : of.ExpiresAt - state.Now, of.IsLongLived, "PAGE", page.Id);
        }
    }

    public EmulatedGraphToken IssueInstagram(EmulatedInstagramAccount account, IReadOnlyList<string> scopes, bool isLongLived) =>
        Add(NewToken("IGAA"), account.Id, scopes, isLongLived ? state.Instagram.LongTokenLifetime : state.Instagram.ShortTokenLifetime, isLongLived, "INSTAGRAM");

    public EmulatedGraphToken IssueApp() => new(state.App.Token, "", [], state.Now, DateTimeOffset.MaxValue, isLongLived: true) { Kind = "APP" };

    public EmulatedGraphToken? Find(string token)
    {
        if (token == state.App.Token) return IssueApp();
        lock (state.Gate) return _tokens.GetValueOrDefault(token);
    }

    public DateTimeOffset DataAccessEnds(EmulatedGraphToken token) => token.IssuedAt + DataAccess;

    public bool Change(string token, Action<EmulatedGraphToken> change)
    {
        lock (state.Gate)
        {
            if (!_tokens.TryGetValue(token, out var known)) return false;
            change(known);
            return true;
        }
    }

    /// <summary>Ends what a user ever granted, Pages' tokens included.</summary>
    public void EndAll(string userId, int subcode)
    {
        lock (state.Gate)
        {
            foreach (var token in _tokens.Values.Where(t => t.UserId == userId)) token.RefusedWith ??= subcode;
        }
    }

    public void TakeBack(string userId, string scope)
    {
        lock (state.Gate)
        {
            foreach (var token in _tokens.Values.Where(t => t.UserId == userId)) token.Scopes = [.. token.Scopes.Where(s => s != scope)];
        }
    }

    public string NewCode(EmulatedGraphNode owner, IReadOnlyList<string> scopes, string redirectUri)
    {
        var code = NewToken("AQB");
        lock (state.Gate) _codes[code] = new GraphCode(owner, scopes, redirectUri, state.Now + CodeLifetime);
        return code;
    }

    /// <summary>Takes a code, which has one chance.</summary>
    public GraphCode? TakeCode(string code, string redirectUri)
    {
        lock (state.Gate) return _codes.Remove(code, out var found) && found.ExpiresAt > state.Now && found.RedirectUri == redirectUri ? found : null;
    }

    public static string Proof(string token, string secret) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(token)));

    public void Clear()
    {
        lock (state.Gate)
        {
            _tokens.Clear();
            _codes.Clear();
        }
    }

    private EmulatedGraphToken Add(string text, string userId, IReadOnlyList<string> scopes, TimeSpan? lifetime, bool isLongLived, string kind, string? pageId = null)
    {
        var now = state.Now;
        var token = new EmulatedGraphToken(text, userId, scopes, now, lifetime is null ? DateTimeOffset.MaxValue : now + lifetime.Value, isLongLived) { Kind = kind, PageId = pageId };
        lock (state.Gate) _tokens[text] = token;
        return token;
    }

    private static string NewToken(string prefix) => prefix + Convert.ToHexString(RandomNumberGenerator.GetBytes(24));
}
