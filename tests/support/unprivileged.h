// Tests of permissions must also mean something where tests run as root, as in containers.
#pragma once

#ifndef _WIN32

#include <unistd.h>

namespace tempera::test {

/// While it lives, root is nobody; for other users it changes nothing.
class Unprivileged {
public:
    Unprivileged() : before_(::geteuid()), ok_(before_ != 0 || ::seteuid(65534) == 0) {}
    ~Unprivileged() {
        if (before_ == 0 && ::seteuid(0) != 0) ::_exit(99);
    }
    Unprivileged(const Unprivileged &) = delete;
    Unprivileged &operator=(const Unprivileged &) = delete;

    [[nodiscard]] bool ok() const { return ok_; }

private:
    uid_t before_;
    bool ok_;
};

} // namespace tempera::test

#endif
