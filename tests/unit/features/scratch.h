// A test's own folder, and files written into it.
#pragma once

#include "tests/support/media_maker.h"

#include <gtest/gtest.h>

namespace tempera {

class Scratch {
public:
    [[nodiscard]] std::filesystem::path path(const std::string &name) const { return folder_ / name; }
    std::filesystem::path write(const std::string &name, const std::string &bytes) const {
        std::filesystem::create_directories(path(name).parent_path());
        std::ofstream(path(name), std::ios::binary) << bytes;
        return path(name);
    }

private:
    test_support::TempDir folder_;
};

} // namespace tempera
